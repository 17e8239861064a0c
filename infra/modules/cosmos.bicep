// Cosmos DB: the account, the containers, and who may do what in each of them.
// The product cannot create containers (the data plane has no such right), so they are made here.

param resourceBaseName string
param location string
param principalId string
param maxThroughput int
param zoneRedundant bool
param workspaceId string

// Names, partition keys, expiry and indexes as in bot/src/outbound/cosmos/containers.ts; a test compares them.
// defaultTtl -1: nothing expires unless the document itself says when.
var containers = [
  {
    name: 'core'
    partitionKey: '/schemeId'
    expiry: { defaultTtl: -1 }
    indexed: ['/*']
    notIndexed: ['/"_etag"/?']
    role: 'contributor'
  }
  {
    name: 'users'
    partitionKey: '/id'
    expiry: { defaultTtl: -1 }
    indexed: []
    notIndexed: ['/*']
    role: 'contributor'
  }
  {
    name: 'outbox'
    partitionKey: '/shard'
    expiry: { defaultTtl: -1 }
    indexed: ['/shard/?', '/state/?', '/dueAt/?', '/leaseUntil/?', '/schemeId/?', '/recipientId/?', '/rank/?']
    notIndexed: ['/*']
    role: 'contributor'
  }
  {
    name: 'audit'
    partitionKey: '/schemeId'
    expiry: {}
    indexed: ['/*']
    notIndexed: ['/"_etag"/?']
    role: 'append-only'
  }
  {
    name: 'system'
    partitionKey: '/id'
    expiry: {}
    indexed: []
    notIndexed: ['/*']
    role: 'contributor'
  }
  {
    name: 'cards'
    partitionKey: '/id'
    expiry: { defaultTtl: -1 }
    indexed: ['/content/reader/?']
    notIndexed: ['/*']
    role: 'contributor'
  }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${resourceBaseName}-cosmos'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    // Keys do not open this account: only Entra identities with a role below.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    // Only the private endpoint of modules/network.bicep leads here.
    publicNetworkAccess: 'Disabled'
    minimalTlsVersion: 'Tls12'
    enableMultipleWriteLocations: false
    // A restore goes to a new account, and the role assignments have to be made there again.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous7Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'near-peer'
  properties: {
    resource: { id: 'near-peer' }
    options: {
      autoscaleSettings: { maxThroughput: maxThroughput }
    }
  }
}

resource sqlContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for container in containers: {
    parent: database
    name: container.name
    properties: {
      resource: union(container.expiry, {
        id: container.name
        partitionKey: {
          paths: [container.partitionKey]
          kind: 'Hash'
          version: 2
        }
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: map(container.indexed, path => { path: path })
          excludedPaths: map(container.notIndexed, path => { path: path })
        }
      })
    }
  }
]

// The SDK asks the account for its properties before anything else.
resource readMetadata 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'read-metadata')
  properties: {
    roleName: 'Near-peer: read metadata'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      {
        dataActions: ['Microsoft.DocumentDB/databaseAccounts/readMetadata']
      }
    ]
  }
}

// Audit entries are added and read, by whoever holds the product's identity. Never changed, never removed.
resource appendOnly 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'append-only')
  properties: {
    roleName: 'Near-peer: append only'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
        ]
      }
    ]
  }
}

// Microsoft's own role "Cosmos DB Built-in Data Contributor" has this id in every account.
var contributorRoleId = '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'

resource metadataAssignment 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'read-metadata')
  properties: {
    principalId: principalId
    roleDefinitionId: readMetadata.id
    scope: account.id
  }
}

// One assignment for each container, and none for the database: a wider one would undo the role of `audit`.
resource containerAssignments 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = [
  for (container, index) in containers: {
    parent: account
    name: guid(account.id, principalId, container.name)
    properties: {
      principalId: principalId
      roleDefinitionId: container.role == 'append-only' ? appendOnly.id : contributorRoleId
      scope: '${account.id}/dbs/${database.name}/colls/${sqlContainers[index].name}'
    }
  }
]

// Who changed the account itself. Not the requests: they would name documents.
resource controlPlaneLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'control-plane'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

output accountId string = account.id
output endpoint string = account.properties.documentEndpoint
output databaseName string = database.name
