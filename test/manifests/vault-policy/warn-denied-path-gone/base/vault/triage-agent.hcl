path "secret/data/*" {
  capabilities = ["read"]
}
path "secret/data/prod" {
  capabilities = ["deny"]
}
