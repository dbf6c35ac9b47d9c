path "secret/data/agent/key" {
  capabilities = ["read"]
}
