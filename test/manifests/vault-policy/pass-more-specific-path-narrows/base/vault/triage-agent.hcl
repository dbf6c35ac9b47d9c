path "secret/data/*" {
  capabilities = ["read", "update"]
}
