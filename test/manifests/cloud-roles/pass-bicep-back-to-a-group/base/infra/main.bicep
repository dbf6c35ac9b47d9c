targetScope = 'subscription'
var role = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
resource agentRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'x', role)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')
    principalId: agent.properties.principalId
  }
}
