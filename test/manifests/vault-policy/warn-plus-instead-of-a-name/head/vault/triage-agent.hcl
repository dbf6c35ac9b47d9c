path "secret/data/+/key" {
  capabilities = ["read"]
}
