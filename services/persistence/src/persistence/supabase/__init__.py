"""Storage in a Supabase project."""
