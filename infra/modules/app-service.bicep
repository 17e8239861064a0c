// App Service: one Linux web app that serves the bot, the API and the tab, and sends what falls due.

param resourceBaseName string
param location string
param sku string
param subnetId string
param identityId string
param identityClientId string
param identityTenantId string
param cosmosEndpoint string
param cosmosDatabase string
param keyVaultUrl string
param insightsName string
param tabClientId string
param allowedTenants string
param graphClientId string
param teamsAppId string

// The directory search is off while there is no registration for it.
var graphSecret = '@Microsoft.KeyVault(SecretUri=${keyVaultUrl}secrets/near-peer-graph-secret)'

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${resourceBaseName}-plan'
  location: location
  kind: 'linux'
  sku: { name: sku }
  properties: {
    // Azure's word for Linux.
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: '${resourceBaseName}-app'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    // With which identity the settings that name a secret of the vault are read.
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/dist/main.js'
      // Planned messages are sent by the web app itself, so it may never be put to sleep.
      alwaysOn: true
      healthCheckPath: '/healthz'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      // App Service itself adds PORT.
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'LOG_LEVEL', value: 'info' }
        { name: 'MicrosoftAppType', value: 'UserAssignedMsi' }
        { name: 'MicrosoftAppId', value: identityClientId }
        { name: 'MicrosoftAppTenantId', value: identityTenantId }
        { name: 'ALLOWED_TENANTS', value: allowedTenants }
        { name: 'TAB_CLIENT_ID', value: tabClientId }
        { name: 'SERVICE_URL_HOSTS', value: 'smba.trafficmanager.net' }
        { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
        { name: 'COSMOS_DATABASE', value: cosmosDatabase }
        { name: 'KEY_VAULT_URL', value: keyVaultUrl }
        { name: 'GRAPH_CLIENT_ID', value: graphClientId }
        { name: 'GRAPH_CLIENT_SECRET', value: graphClientId == '' ? '' : graphSecret }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        {
          name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
          value: insights.properties.ConnectionString
        }
      ]
    }
  }
}

// Deployment is for Entra identities only: no user name and password, neither for FTP nor for zip deploy.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noDeployPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

output resourceId string = app.id
output domain string = app.properties.defaultHostName
