targetScope = 'resourceGroup'
var role = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
resource agentRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'x', role)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
    principalId: agent.properties.principalId
  }
}
