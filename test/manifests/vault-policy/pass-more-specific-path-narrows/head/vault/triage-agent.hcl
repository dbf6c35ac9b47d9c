path "secret/data/prod/*" {
  capabilities = ["read"]
}
path "secret/data/*" {
  capabilities = ["read", "update"]
}
