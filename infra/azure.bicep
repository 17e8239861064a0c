// Everything Near-peer needs in Azure, in one resource group. Deployed by teamsapp.yml (arm/deploy);
// docs/deploy.md says how. No key, secret or connection string leaves this template.

@description('Part of the name of every resource and of the web address, so it must be unlike all others in Azure.')
@minLength(4)
@maxLength(16)
param resourceBaseName string

@description('Where people\'s data is kept. UK South and nothing else: the data stays in the United Kingdom, in a region with availability zones.')
@allowed(['uksouth'])
param location string = 'uksouth'

@description('Plan of the web app. B1 is the smallest on which alwaysOn works; P0v3 is meant for production.')
param webAppSku string = 'P0v3'

@description('Client id of the registration behind the tab\'s sign-in: the audience of the tab\'s tokens.')
param tabClientId string

@description('Entra tenants whose people may use this, separated by commas.')
param allowedTenants string

@description('Client id whose secret exchanges a director\'s token for the directory search: the same as tabClientId. Empty: no search.')
param graphClientId string = ''

@description('The id of the app in the organisation\'s own Teams catalogue, for the link in ready e-mails. Empty: no link.')
param teamsAppId string = ''

@description('Upper end of the throughput that the containers share, in RU/s; the lower end is a tenth of it.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

@description('Off only where the subscription cannot have availability zones.')
param zoneRedundant bool = true

// The one identity of the product: the bot towards Teams, and the web app towards Cosmos DB and Key Vault.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-identity'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    resourceBaseName: resourceBaseName
    location: location
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    principalId: identity.properties.principalId
    maxThroughput: cosmosMaxThroughput
    zoneRedundant: zoneRedundant
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    cosmosAccountId: cosmos.outputs.accountId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module appService 'modules/app-service.bicep' = {
  name: 'app-service'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    sku: webAppSku
    subnetId: network.outputs.webAppSubnetId
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.databaseName
    keyVaultUrl: keyVault.outputs.url
    insightsName: monitoring.outputs.insightsName
    tabClientId: tabClientId
    allowedTenants: allowedTenants
    graphClientId: graphClientId
    teamsAppId: teamsAppId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    resourceBaseName: resourceBaseName
    domain: appService.outputs.domain
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
  }
}

// The toolkit writes these to the environment file under the same names.
output AZURE_APP_SERVICE_RESOURCE_ID string = appService.outputs.resourceId
output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = appService.outputs.domain
