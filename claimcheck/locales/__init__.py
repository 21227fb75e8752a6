"""What is known of each locale: CLDR through Babel, and the curated data that CLDR lacks."""
