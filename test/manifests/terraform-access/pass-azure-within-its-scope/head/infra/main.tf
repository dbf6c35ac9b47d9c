resource "azurerm_role_assignment" "agent" {
  scope                = "/subscriptions/1/resourceGroups/RG"
  role_definition_name = "Reader"
  principal_id         = "agent-principal"
}
