// The registration through which Teams finds the bot. Its identity is the product's managed identity,
// so there is no password; it answers in the tenant of that identity only.

param resourceBaseName string
param domain string
param identityId string
param identityClientId string
param identityTenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${resourceBaseName}-bot'
  // Azure has no bot registration in the United Kingdom. Of its places, the European Union is the nearest in law.
  location: 'westeurope'
  kind: 'azurebot'
  // Teams is a standard channel: free and without a limit of messages.
  sku: { name: 'F0' }
  properties: {
    displayName: 'Near-peer'
    endpoint: 'https://${domain}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: identityTenantId
    // No Direct Line secrets: Teams is the only way in.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'westeurope'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}
