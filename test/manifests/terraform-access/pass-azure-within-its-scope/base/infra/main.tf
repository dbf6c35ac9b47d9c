resource "azurerm_role_assignment" "agent" {
  scope                = "/subscriptions/1"
  role_definition_name = "Contributor"
  principal_id         = "agent-principal"
}
