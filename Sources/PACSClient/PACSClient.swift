// PACSClient: what a user of a PACS does: profiles, queries, retrievals, and what a failure means.
