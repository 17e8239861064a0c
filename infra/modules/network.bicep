// The private network: the web app's only way to Cosmos DB, which has no public address.

param resourceBaseName string
param location string
param cosmosAccountId string

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${resourceBaseName}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'web-app'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [
            {
              name: 'web-app'
              properties: { serviceName: 'Microsoft.Web/serverFarms' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.0.64/27' }
      }
    ]
  }
}

resource cosmosEndpoint 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: '${resourceBaseName}-cosmos'
  location: location
  properties: {
    subnet: { id: '${network.id}/subnets/endpoints' }
    privateLinkServiceConnections: [
      {
        name: 'cosmos'
        properties: {
          privateLinkServiceId: cosmosAccountId
          groupIds: ['Sql']
        }
      }
    ]
  }
}

// Within the network, the account's own name leads to the private address. A zone is a table of names and has no region.
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: 'privatelink.documents.azure.com'
  location: 'global'
}

resource zoneInNetwork 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '${resourceBaseName}-network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource cosmosName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-01-01' = {
  parent: cosmosEndpoint
  name: 'cosmos'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'cosmos'
        properties: { privateDnsZoneId: zone.id }
      }
    ]
  }
}

output webAppSubnetId string = '${network.id}/subnets/web-app'
