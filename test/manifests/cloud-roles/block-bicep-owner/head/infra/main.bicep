targetScope = 'resourceGroup'
var role = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
resource agentRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'x', role)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')
    principalId: agent.properties.principalId
  }
}
