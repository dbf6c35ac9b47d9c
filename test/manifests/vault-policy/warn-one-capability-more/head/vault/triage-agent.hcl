path "secret/data/agent/*" {
  capabilities = ["read", "update"]
}
