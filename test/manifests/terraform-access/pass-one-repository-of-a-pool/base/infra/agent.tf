resource "google_service_account_iam_member" "agent" {
  service_account_id = "projects/p/serviceAccounts/agent@p.iam.gserviceaccount.com"
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gh/*"
}
