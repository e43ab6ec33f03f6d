<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>ActorDesk</name>
    <message>
      <source>&amp;Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go to a mention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Likely duplicates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Merge…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Split…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add &amp;Wikidata ids…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All mentions of this actor are other annotators'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search names and roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all kinds</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActorDetails</name>
    <message>
      <source>Affiliations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aliases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An actor needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issuer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no actor “{name}” yet. Add it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wikidata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActorField</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not added yet. Return offers it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActorNameField</name>
    <message>
      <source>New actor “{name}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActorSuggestions</name>
    <message>
      <source>Actors to choose from</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActorsList</name>
    <message>
      <source>Actors in this article</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ApplyDialog</name>
    <message>
      <source>Apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply the codebook?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is one step: undo takes all of it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No annotation is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotations of {names} are among them</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Arrangement</name>
    <message>
      <source>Annotation</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleFilter</name>
    <message>
      <source>Ascending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By {annotator}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Descending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter and sort articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For any label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {label} ({left})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not finished by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of annotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order of import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With near-duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a date as 2026, 2026-10 or 2026-10-31.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleModel</name>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has near-duplicates</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleRows</name>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticlesPanel</name>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear filters and sort order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter and sort articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article fits the filter: {filters}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article has “{words}” in title, outlet or byline and fits the filter: {filters}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article has “{words}” in title, outlet or byline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles yet. Import files or drop them here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search articles by title, outlet or byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown}, {sorted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total}, {finished} finished</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttributesForm</name>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label and attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required, and missing</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttributesTab</name>
    <message>
      <source>Add a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name in data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required: the inspector says when it is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttributionDelegate</name>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttributionFilter</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without type</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttributionModel</name>
    <message>
      <source>Claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BelowPage</name>
    <message>
      <source>Below the page</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Chain</name>
    <message>
      <source>Select a mention that has an actor, or a quote whose source has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the only mention of the actor in the article.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChainList</name>
    <message>
      <source>Mentions of the same actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}”, {how}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckList</name>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search: {list}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Checking</name>
    <message>
      <source>Checking</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChecksTab</name>
    <message>
      <source>{on} of {all} checks are on. They warn in “To check”, at finishing and at export, and never forbid.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChooseActor</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has this very name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which actor?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClaimList</name>
    <message>
      <source>Claims</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClusterTree</name>
    <message>
      <source>Clusters of articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not the same: {one}, {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size}: {title}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CodebookDialog</name>
    <message>
      <source>A codebook needs a label. Add another before you delete this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applying the codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebooks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>General</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at what changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColourField</name>
    <message>
      <source>Contrast {ratio}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contrast {ratio}: too weak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it like #1e5fbb</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColumnsTable</name>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Contents</name>
    <message>
      <source>Contents</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CopiedAttributes</name>
    <message>
      <source>Copied: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the attributes of an annotation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pasted: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selected annotation has no attributes to copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selected annotation has these attributes already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} has none of the attributes that were copied.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Correcting</name>
    <message>
      <source>Go to its article with Enter and select words there first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the words on the page first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CorrectionDialog</name>
    <message>
      <source>An article needs words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard the corrections?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on correcting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is changed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previewing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text stays as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Typing error, boilerplate, …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the correction does</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DetailsDialog</name>
    <message>
      <source>Article details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DifferencesDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two codebooks say the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is different in “{name}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DroppedDialog</name>
    <message>
      <source>Articles are kept in a project. What the files hold is shown before anything is imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder for the dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished articles only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what to check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder will hold the articles with their annotations, a manifest and checksums. Only a Pullquote dataset can be imported again whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{things} in {articles}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportedDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dataset is written and checked</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FaceDialog</name>
    <message>
      <source>Choose the reading face</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use this face</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual face ({face})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterTools</name>
    <message>
      <source>By words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter {panel}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter {panel} by words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all (Backspace)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in this article</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindInEditor</name>
    <message>
      <source>Find in the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in this text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Suggesting</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FinishDialog</name>
    <message>
      <source>For which labels is this article finished?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where a finished label is not tagged, it counts as not being there.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Finishing</name>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{things}. Finish the article once more to leave it at that.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FirstRunDialog</name>
    <message>
      <source>A pseudonym is enough: the name is stored with every annotation and goes into exported datasets, which others may read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under which name do you annotate?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use up to 32 letters, digits, “-”, “_” and “.”, such as ann-01.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FoundList</name>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GeneralTab</name>
    <message>
      <source>A quote keeps its quotation marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This holds for what is tagged and suggested from now on; annotations stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {number}. Each change that is applied makes a new one.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GoingBack</name>
    <message>
      <source>Go back to “{step}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go forward to “{step}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes {steps} again, one by one. Undo takes them back again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was done after this step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something new was done meanwhile, so the rest of the way stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo and redo wait until everything is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undoes {steps}, one by one. Redo brings them forward again, as long as nothing new is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{steps} in {articles}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GuidePage</name>
    <message>
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GuideWindow</name>
    <message>
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guide – Pullquote</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryModel</name>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undone</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go forward to here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been done yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a step to see what it did.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it did was not kept in this form.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HitTagging</name>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HitsBar</name>
    <message>
      <source>Next hit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous hit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportPreview</name>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {done} of {total}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save rows that were left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save rows that were left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as “{names}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing new in the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was left out has no words of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With remarks</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>InBulk</name>
    <message>
      <source>Accept what is sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepting suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. What was accepted before stays, and undo takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest for all articles?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggesting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions with a confidence of {percent} % or more are accepted, in one step an article. The others wait in their articles until you review them. Undo takes the steps back one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{articles} articles read: {accepted} suggestions accepted, {left} left to review.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Inspector</name>
    <message>
      <source>Actors in this article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an annotation, or put the caret in a quotation and press {key}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by name or key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No key has this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the page</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the article list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelButton</name>
    <message>
      <source>Tag the selected text as {name} ({key})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelGuide</name>
    <message>
      <source>What is “{label}”?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelPreview</name>
    <message>
      <source>How the label looks on a light and on a dark page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words like these</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelsTab</name>
    <message>
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No annotation carries it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a dark page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a light page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retired: not to be tagged any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} (retired)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelsTable</name>
    <message>
      <source>How often</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LikelyDuplicates</name>
    <message>
      <source>Actors that may be one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs of actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} ({first_kind}) and {second} ({second_kind})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LikelySameTopics</name>
    <message>
      <source>Comparing topics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs of topics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topics that may be one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LinkValues</name>
    <message>
      <source>According to “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is set here holds of “{words}” for this source alone.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Linking</name>
    <message>
      <source>Link from “{words}”: go to the target, Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link “{words}” to “{other}”: Enter, or Esc to leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No annotation here can be linked to the selected one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret on the annotation to link to, then press Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook has no role between {first} and {second}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These two are linked as {role} already.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LinksList</name>
    <message>
      <source>Links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a link to a mention can say what holds for that source alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} of {label} “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: {label} “{words}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Looking</name>
    <message>
      <source>A line that ends each article, such as ---</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beginning of the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you edit the text, what the file marks in the edited part is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is much like “{title}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep headers, footers and what else is left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text as it will be imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MentionList</name>
    <message>
      <source>Mentions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MentionsEverywhere</name>
    <message>
      <source>It stands nowhere else untagged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are tagged as {label} and stand for {names}. What is tagged already and stands for nobody gets the actor. Parts of longer names and other short names have no tick at first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are tagged as {label}, without an actor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” in the whole project</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Change label to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Move the caret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MergeActors</name>
    <message>
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotations of all annotators stay as they are and mean the one that stays. Undo parts them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which actor stays?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} will stand among the aliases of “{kept}”. No mention changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} will stand among the aliases of “{kept}”. {usage} will mean “{kept}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MergeTopics</name>
    <message>
      <source>All claims on the others, of all annotators, mean the one that stays, and the topics under them come under it. Undo parts them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which wording stays?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Annotations of several labels lie there. Select one of those to be merged first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge “{words}” with “{other}”: Enter, J for the next, Esc leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge “{words}”: go to the other one, Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merged. Undo parts them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret on the annotation to merge with, then press Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no other annotation of this label to merge with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second} cannot be merged. Change the label of one first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Messages</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MetadataForm</name>
    <message>
      <source>2026-10-14</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rights holder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sharing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>may be passed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>must not be passed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not known</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Narrowing</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another actor…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inside of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NearDuplicatesDesk</name>
    <message>
      <source>&amp;Not the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Same article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing two articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing: {done} of {total}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles are near-duplicates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open s&amp;econd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % of the shorter one stands in the other. Marked is what only one of them has.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NewProjectDialog</name>
    <message>
      <source>A TOML file, which is asked for next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A codebook from a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose where…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebooks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook says what can be tagged. It can be changed later, and annotations follow it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NextToCheck</name>
    <message>
      <source>There is nothing to check in the other articles of the list.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>Add a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NotesModel</name>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NotesPanel</name>
    <message>
      <source>In the notes and in the words of their annotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No note has these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No notes yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No notes yet. Select an annotation and press W.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole project</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OccurrencesPanel</name>
    <message>
      <source>Also “{surname}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other occurrences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret on a name, or select words that are not interrupted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” stands nowhere else in this article untagged.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OriginalText</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Original text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Searching</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Command palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search actions, articles, actors and the guides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>run</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ParserDialog</name>
    <message>
      <source>Find more indirect speech with a parser?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is installed. Get one with: pip install “pullquote[spacy]” and a pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules work without one. A spaCy pipeline finds more in articles of its language, and takes longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PartList</name>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>Add article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste as article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the article’s text here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the articles of this text as a list before they are imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was printed or saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving as PDF</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProjectCheck</name>
    <message>
      <source>Checking</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProjectRow</name>
    <message>
      <source>Gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off the list (Del)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is no longer there. It may have been moved or deleted.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Projects</name>
    <message>
      <source>Backed up and checked: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Building the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. No backup was made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New study{suffix}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullquote projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a local copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The check of the project found a problem. {what} Open a backup, and keep this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project cannot be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is read-only. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {more} more problems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is 1 more problem.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You go on in the copy, “{name}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Pullquote</name>
    <message>
      <source>1 NUL character became U+FFFD, at offset {offset}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 annotation with the label “{name}” is left out: no label of the codebook stands for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 character stored as two surrogates was joined, at offset {offset}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 graph was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 lone surrogate became U+FFFD, at offset {offset}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 relation with the role “{name}” is left out: no role of the codebook stands for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 selection belongs to a case, which was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 set was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 value of “{name}” is left out: no attribute of the codebook stands for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cell in line {line} has quotation marks that do not pair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change was made outside of a step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A claim that no claimant is linked to, that no quote expresses, and that is not the journalist’s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A label has no place or no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link joins two annotations of one article; use actors and topics across articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link to what is another annotator’s, rejected or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mention that stands for nobody, in a project that has actors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name that shares no word with the names and aliases of its actor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name that stands for another actor elsewhere in the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the web archive is damaged: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote that no source is linked to, other than in headlines and captions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record's {names} cannot be set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A relation does not lead from one labelled span to another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A relation has no name or lacks an end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span has no place or no label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A step cannot undo or redo another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A suggestion needs at least one fragment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A zone that begins and ends within the words of a quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Pullquote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept all above 0.9 in this article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept quote only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept suggestion</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Accept {count} suggestions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Actor mentions, claims, zones and words not attributed are not compared: a side has attributions only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actors…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add Wikidata ids from “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a fragment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add actor “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add it to the aliases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the sample registry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add topic “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Affiliations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aliases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of this is tagged as {label} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All other articles are finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All other articles in the list are finished. Clear its filters to go on with the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotation begins or ends with a comma, or with a possessive ’s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotation needs at least one fragment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotation that lost its words in a correction cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotation was skipped by who made it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotator needs a name, such as “ann-01”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An article has no {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An article is always the same as itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An article needs a text. Delete the article if nothing is left of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An article's {names} cannot be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An attribute that is required and not set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An end of “{role}” was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An import is writing to “{path}”. Nothing is saved yet; try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An overlap of {iou} is not above 0 and at most 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotate the sample article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotation guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is using “{path}”. Nothing is saved yet; try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article {number} of “{file}” has no line “Body”, so its text cannot be told from its head. Nothing of the file was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles of the gold not marked as complete: {unfinished}. What is not tagged counts as absent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles of the gold that the prediction does not have: {alone}. Nothing counts as found there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles that only the prediction has: {beyond}. They are not scored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a link with L, or take hold of an edge with E, first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Building the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled after {read}: the {made}. Undo takes them back, one article at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change label to {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the label…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed to {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed to {label}. Dropped: {lost}. Undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check “{check}”: off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check “{check}”: on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a parser…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims without a claimant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close without saving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CoNLL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CoNLL columns, a file a label (IOB2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CoNLL does not keep the text: it was put together with one blank between two tokens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codes that stand below others: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command palette…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commas and endings at the edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing topics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct text: 1 annotation lost its words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct text: 1 change</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Correct text: {count} annotations lost their words</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Correct text: {count} changes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Correct text…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Corrected {count} times</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Corrected: {count} changes.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dash and dot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide on suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete topic</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete {count} actors</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} annotations</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} topics</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Double</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edge back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edge on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every mention has its actor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent: quotes go without their quotation marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent: quotes keep their quotation marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factiva</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill behind tagged words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter and sort articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish for labels…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished, nothing here</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>For {count}, the file replaces what the registry says now.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Free text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to a suggestion with Tab first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the other end of a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help on this part of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import 1 article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import from folder again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import registry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import registry from “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Import {count} articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In progress</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>In {count} records, half characters or NUL became U+FFFD.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>In {titles} and {count} more.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>In {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{title}”, an annotation has no words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{title}”, an annotation's extent differs from its fragments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{title}”, an annotation's fragments at {start}–{stop} are out of order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{title}”, an annotation's words at {start}–{stop} are not the text's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{title}”, the words of a suggestion at {place} are not the text's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Indirect speech that no cue is linked to. Words in quotation marks may go without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issuer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has tracked changes; all are taken as accepted: {inserted} inserted, {deleted} deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is tagged as {label} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stops when the project is closed, and nothing of it is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was opened for reading only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Journal entry {key} cannot be read ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label Studio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label “{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label “{label}” is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label “{label}” is new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laying out the pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the ending out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the marks out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the page, or what was begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out, for the file has them no longer in its index: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out, for they are the text’s own structure: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out, for they have no place in the text: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less line spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LexisNexis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} has {cells} columns, not {width}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} is neither a sentence nor a token.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} is nested too deeply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} is no token with a tag.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} is no valid JSON: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}: at {start}–{end} stands “{found}”, not “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines that the database had cut were put together again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link it to the quote around it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link the same quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link them as the same</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Link {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Link {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links that lead astray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Long dashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for the separator “{separator}” in “{file}” takes too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost its words in the correction of {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark who said what in news articles, and export it as a dataset. MIT licence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mentions without an actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge actors into “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge annotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge topics into “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge with another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merged into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More line spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the caret; with Shift, select</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name mention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name mentions “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the actor or topic</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Name {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Name {count} mentions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Name: {old} → {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names that the actor does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Narrower column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-duplicates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nearly the same words are tagged as {label} twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nearly the same words twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New actor “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nexis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next article with something to check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next mention of the actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next unfinished article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next unnamed mention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article of LexisNexis was found in “{file}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article was found in “{file}”. Copy its text from the browser and paste it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No backup can be made in “{folder}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No project can be made in “{parent}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestion here is that sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text was found in “{file}”: it looks like a scan, which is a picture of a page. Have its text recognised (OCR) first, or type it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not everything is saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not the same article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be changed: {read_only}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be changed: “{path}” is write-protected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in particular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in this project has the id “{id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing that was done here is left to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of its {columns} columns only the first and the last were read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offset {offset} is not between 0 and {length}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One mark is in and the other is out, or both are not where “General” wants them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One name, two actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One quotation mark is in this {label}, the other is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only annotations of one label in one article can be merged: {first} and {second} say different things. Change the label of one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open an article first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OpenDocument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order of import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other detail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page headers and footers were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page headers and footers were left out: {lines}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parquet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste as article…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pasted text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place on the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place {label} again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous mention of the actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prodigy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullquote dataset (JSONL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullquote has met an error of its own. What the status bar calls saved is saved. You can go on, or close the window and start again. What happened is noted, without any article text, in {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullquote {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullquote's own folder “{name}” is missing. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put claim on “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put claims on “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret on a name, or select words that are not interrupted.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Put {count} there</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation marks in or out</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Quotation marks that the browser draws were written out in {count} paragraphs.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes as a table (CSV)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes without a source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REFI-QDA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading face…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Redo {count} steps</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Redo: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove passage…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the fragment at the caret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reported quotes without a cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rich Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rights holder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role “{role}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role “{role}” is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role “{role}” is new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SQLite reports: {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same quote elsewhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Saved as “{name}”, {count} pages.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Saving a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an annotation first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an annotation of several fragments first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select outward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the next paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the next quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the next sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the next word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the previous paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the previous quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the previous sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select to the previous word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set “{actor}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show suggestions first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the article list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what to check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show who said what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Solid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some of the steps since then were made with an earlier version of Pullquote, which brought the project to another form. They cannot be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source, cue and content, as in the corpora PARC and PolNeAR that models are trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split at the caret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split claims off “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split into fragments</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Split into {count} annotations; the first is selected.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Split mentions off “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Split {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start and end of the line; with Ctrl, of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop and close</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Stopped after {done} of {count} steps.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Suggest claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest for all articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest mentions of actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest words in marks that nobody said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggest zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggested: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggesting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestion {place} of {total}: {said}, {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions from 50 % confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions from 70 % confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions from 90 % confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions left undecided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions of any confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions that are left in an article where others were decided on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag 1 mention as {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag in the whole project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag other occurrences…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Tag {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Tag {count} hits as {label}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Tag {count} mentions as {label}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Tag {count} occurrences as {label}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Tagging {count} hits</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Tagging {count} mentions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Take claim off its topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take hold of an edge first: E or Shift+E</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the marks in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts of articles</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The actors of {count} annotations were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The annotation cannot be split at its edge, or outside of it. Choose a place inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotation has only one fragment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotation is not on one text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotation says neither a place in the text nor the words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer in {where} is “{answer}”, not “accept”.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The article has only {count} pages. Choose some of these.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The article “{article}” has annotations of several annotators ({names}). Score one at a time.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The attributes of {count} annotations were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The attributes of {count} links were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The author “{byline}” may be no person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The code “{name}” is on the whole text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook has no label for “{label}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook has no label “{label}”. It has: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook has no role for “{role}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook has no role “{role}” from {head} to {tail}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook “{codebook}” has no {what} “{name}” that something could become.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook “{codebook}” has no {what} “{name}”, which this project uses {times} times. Say what becomes of it: another one, or delete what carries it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The column “{column}” is taken for the text: it has the most words.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The confidence of {count} annotations was left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The copy “{target}” did not pass SQLite's check ({found}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The corrections of “{title}” do not lead back to its first text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The database gives no date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dataset's {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The date “{date}” can mean more than one day, or none. It stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The demo cannot be built again. {read_only}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The disk is full: none of the {count} files was imported. Make room and try again.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The disk is full: nothing of “{path}” was imported. Make room and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export did not pass its check: {counts} records instead of {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export did not pass its check: “{name}” is not what was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first row is no header, so the columns have numbers.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The first {count} changes are shown.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The folder “{parent}” cannot be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{path}” holds no files that end in {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{where}” cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The format does not store what stands between sentences: there are line breaks at {count} places.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The history has no such step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label}” has no attribute for “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label}” has no attribute “{attribute}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label}” is retired. Choose another, or take it up again in the codebook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The labels in {where} are on a web page or a dialogue, whose places are no places in a text. Label the plain text in Label Studio, and export again.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The line “{line}” stands {count} times. If articles end there, name it as the separator.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The line “{separator}” does not stand between articles of “{file}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link does not join two codings of one text, each the only one of its words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link does not lead from one annotation to another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link “{role}” ends at an annotation of {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link “{role}” ends at an annotation that was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link “{role}” ends at an annotation that was rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The marks of the article cover more text than anybody marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The memo at {start}–{end} has no code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The memo belongs to no coding and no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outlet “{outlet}” is a guess from the page's title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page gives more than one {field}: “{value}” ({where}), “{other}” ({there}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page hides the article until its scripts have run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page in “{file}” is empty. Save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page says that it is not free to read: the article may be cut short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page says that it is {declared}, but it is UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pasted text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pipeline “{name}” has no parser, so it cannot tell who says what. Choose one that has, such as en-core-web-sm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The places are counted in code points, not in UTF-16 code units as this format does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The places are counted {found}, not {usual} as this format does: so all of them fit their words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The places are counted {found}, not {usual} as this format does: so they fit their words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The printer does not answer. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project does not say what stands at its places. Look whether they fit; line breaks or signs outside the basic plane may be counted otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has an article with this address, “{title}”; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has an article with this id, “{title}”; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has this article already, as “{title}”; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has this text already, as “{there}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is of ATLAS.ti, which counts each line break as one: so it was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project's codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quotation marks are in this {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quotation marks are not in this {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The registry has all of this already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The registry has several actors called “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The relation “{role}” is there twice, or joins words to themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The role “{role}” does not lead from “{head}” to “{tail}”.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The row ends early: {count} cells are missing.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The row in {where} has {count} cells, the header {columns}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The same quote, not linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same words with two labels of which only one can be right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same {label} stands elsewhere in this article, not linked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sample annotations of “{article}” do not fit: {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The separator “{separator}” is no regular expression: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet “{sheet}” is read; others were left out: {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span at {start} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span {start}–{end} holds only white space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span {start}–{end} is empty, out of order or not inside the text.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The span {start}–{end} is not inside the text of {count} characters.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The text holds HTML, such as “{tag}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text is that of the page's data: no article is visible on the page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text is the one that the article has. There is nothing to correct.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of the article “{gold}” is not the same on both sides. Score annotations of the same text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of “{name}” is missing: “{text}” has to stand beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of “{name}” is not in the file, but at “{path}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of “{title}” is not the one that was stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text was edited before it was imported.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The topics of {count} annotations were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The two datasets have no article in common, neither by id nor by text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value “{name}” of a link is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The view “{name}” is left out: only the initial view is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words of the selected annotation stand nowhere else unlinked.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The words of {count} tokens do not stand where the file says.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The words of “{label}” do not stand there any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words that this changes have been tagged in another way meanwhile. Look at them and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words “{words}” do not stand in the text once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme of the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are two marks “{id}”; the second is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are two relations “{id}”; the second is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no actor with the id “{id}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no annotation with the id “{id}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no annotation without words with the id “{id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no article with the id “{article}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no article with the id “{id}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no check “{check}”. There is: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no export format “{format}”. There is: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “{path}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import with the id “{id}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no link with the id “{id}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no suggestion to decide on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text encoding “{name}”. Names are, for example, utf-8, cp1252, iso8859-7.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text in {where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no topic with the id “{parent}” in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no type system: features that may refer to others are read as text, save those of relations, slots and chains.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are tagged as {label} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are tagged as {label} and as {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This annotation is {annotator}'s. {me} can change only their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be stored: its id or its words are taken, a value is not allowed, or it is in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This holds half a character, which no file can keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line says nothing of what is in the file: it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link is {annotator}'s. {me} can change only their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This step was undone, and other steps were made after that. It stays undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This value is not allowed: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} has no claimant, and no quote expresses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} has no cue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} has no source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} is inside a quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} needs a value for {attribute}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} stands for nobody yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} takes in a comma or a blank at its edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {label} takes in a possessive ending.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Title, source and other fields of {count} articles were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Titles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topics…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training windows, a paragraph each (JSONL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two labels on the same words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two quotes of the same words, whole or trimmed, as in headline and body, that no link says are one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two quotes or claims of nearly the same words, neither linked nor from different sources.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UIMA CAS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Undo {count} steps</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unnamed mentions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use codebook “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual column and spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values that are missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version: {old} → {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Web annotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Web page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WebAnno TSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What attributes it: suggested cues</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be done here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is said: suggested quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What stands in {where} is no object.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>What the file says of {count} places in the edited part is lost.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>What the label means</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Which project do the {count} files go into?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Who made them was left out of {count} annotations.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Who said what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who said what: quotes, cues, actors, claims, and the zones of the page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who says it: suggested mentions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who takes which stand: statements of persons and organisations on concepts, and whether they agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wider column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wikidata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words in marks that attribute nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing the pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones inside a quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a GIF picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a JPEG picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PDF document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PDF without its text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PNG picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a ZIP archive or an Office document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a compressed file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a name or a title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a noun such as “claim” with what is claimed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quotation behind a sentence on somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quotation behind one of the same speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quotation beside a verb of saying</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quotation that the sentence before announces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sentence that goes on with reported speech</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sound recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a speaker’s name before each turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of asking beside a question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of asking with “whether”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of saying beside quotation marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of saying beside what is said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of saying or thinking with a clause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb of saying or thinking with “that”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb such as “deny” with what it is about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a verb such as “want” or “promise” with “to”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a video</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>adds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an RTF document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an SQLite database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an annotation has no fragment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an article without a title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an aside such as “said she” beside what is said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an aside such as “she said” beside what is said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an old Office document</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and {count} more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>anonymous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>artefact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>article {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at byte {start} (0x{data}, in line {line})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attribute of “{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>brat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>can be imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>check that is off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colour on a dark page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colour on a light page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contradicts</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>contradicts {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>doccano</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>doccano does not write which words a label is on, so the places could not be checked. Look at a few, best in an article with emoji or Windows line ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>document {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each line break as one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives a value of “{attribute}” the key “{key}”; use a letter A–Z or a digit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives the key “{key}” to two labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives the label “{label}” the key “{key}”; use a letter A–Z other than L, O, E and X</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives “{attribute}” the default “{value}”, which it cannot have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>government body</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has a value of “{attribute}” with blanks at its ends, or an empty one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has a {what} name with blanks at its ends, or none: “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has more keys than values for “{attribute}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has no label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has only retired labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the attribute “{attribute}”; use lower-case letters, digits, “-” and “_”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the colour “{colour}” for “{label}”; write it like “#1e5fbb”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the schema “{schema}”; this Pullquote reads “{known}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the {what} id “{id}”; use lower-case letters, digits, “-” and “_”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has two entries with the same {what}: “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>headline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds a lone surrogate, which no file can</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in UTF-16 code units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in code points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the project already</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>in {count} articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>its corrections in {file} are not those of its text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key of “{attribute}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last imported first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lets the role “{role}” end at “{end}”, which is no label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lets “{attribute}” be chosen from a list without values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lists values for “{attribute}”, which is free to type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>media outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs an id in lower-case letters, a name, and a version from 1 up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no annotation is touched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no mentions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not finished by {annotator}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not finished for {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not finished for {label} by {annotator}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n{number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pattern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>process {process} on {computer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>replaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row {row}, line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sorted by date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sorted by number of annotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sorted by outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sorted by status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sorted by title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spaCy cannot load a pipeline “{name}”: there is no such package or folder, or it was made for another version of spaCy. Install it with: pip install {name}, or choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spaCy is not installed. Install it with: pip install “pullquote[spacy]”, and a pipeline for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supports</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>supports {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>the annotation at {start}–{end} has white space at an edge, or an edge inside a character, or fragments that touch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the article's id “{id}” is not its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the content is not that of its annotation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the dash of a dialogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the fragment {start}–{end} is empty, out of order or outside the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the layer “{layer}” cannot be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the link “{id}” ends at an annotation that is not in the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text holds CR or NUL, which no article of Pullquote does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text is not the one that was exported: its SHA-256 differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the words at {start}–{end} are not “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the words of “{id}” are not those of its annotation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are more cells than the first line has names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>token {unit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two annotations have the same id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value of “{attribute}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the sentence states</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where and how the paragraph stands on the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with near-duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with the last character included</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words in quotation marks behind a colon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words in quotation marks that nobody is said to have said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words such as “according to” beside a source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words such as “in her view”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{annotation}, selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{annotation}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{annotator} has undone this step. Only they can make it again.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{articles} in {count} clusters</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{codebook} {breaks_this_rule}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} NUL characters became U+FFFD, the first at offset {offset}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actors</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actors merged into “{name}”.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations are changed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations are deleted</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations are merged with others</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations are reworded</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations carry it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations carry this label.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations lose their words</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations lost their words.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations move</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations overlap another one and were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} annotations with the label “{name}” are left out: no label of the codebook stands for it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are left out: merged already, or not to be told apart.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are tagged already</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles are not finished and were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles imported.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} attributions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cannot be read</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cells hold an error of Excel, such as #N/A.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters stored as two surrogates were joined, the first at offset {offset}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters that run in another direction were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} claims</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} comments were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} events became the labels of their triggers and relations to their arguments.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} filters</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} footnotes stand after the text.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} fragments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} graphs were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} hits in {articles}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} hits saved.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} hits tagged as {label}; undo takes all of them back.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} in the project already</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} interrupted annotations were written as one label for each of their parts.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} left out</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines written to “{name}”.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links are deleted</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links go with them</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links have it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links have this role.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links of “{title}” end in another article.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lone surrogates became U+FFFD, the first at offset {offset}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} marks were trimmed of blanks, made whole characters, or joined with themselves.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} mentions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} mentions are other annotators', who alone can move them.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} mentions left</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} mentions tagged as {label}; undo takes all of them back.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more of other annotators</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} new</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} not compared yet</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes or more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} other claims</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pages have no text and may be pictures: {pages}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pages printed.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pairs</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} paragraphs that are on the page twice were taken once.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} parts left out</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} parts were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places tagged as {label}; undo takes all of them back.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places {articles}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} predictions of a model were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pull quotes were left out: their words stand in the running text.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} quotes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} relations with the role “{name}” are left out: no role of the codebook stands for it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows point to records that are not there ({tables}).</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} sections</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} selections belong to a case, which was left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} selections that are not of its text were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} sets were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} soft hyphens were taken out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} steps</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} steps made again.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} steps undone.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} suggestions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} suggestions accepted.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} suggestions are not decided on.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} suggestions that were accepted stay</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things to check</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things to check so far</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} values of “{name}” are left out: no attribute of the codebook stands for it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were in the project already.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were tagged already.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words that a line’s end had cut were joined: {words}.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{label}, attribute “{attribute}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}, not saved yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}? Suggested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} in “{folder}” is not the file that was exported: its SHA-256 differs. If it was changed on purpose, write its new SHA-256 into {sums}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{new}, {changed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}, line {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % sure, from {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} %, {rule}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} of {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{row} has no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} % of the page's letters are around the article and were left out.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{shown} of {count} quotes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{sorted}, descending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sums} in “{folder}” does not name {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sums} names “{name}”, which is no file of a dataset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tally} on “{topic}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} holds a header but no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} holds nothing but white space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: in another order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: the disk is full. Make room and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} breaks its format: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is about the article “{article}”, which is not there or stands earlier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is not valid TOML: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} repeats the id “{id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, {what}: {old} → {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}. Project files can be damaged there while they are open. Work on a copy in a local folder, and put a copy here when you are done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: another guide text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: attribute “{attribute}” is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: attribute “{attribute}” is new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: in use again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: not required</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: required</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: retired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the label “{label}” is not in the codebook “{codebook}”. Put the dataset's {file} beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the text is not the one that was exported: its SHA-256 differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the words at {start}–{end} are not “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: there is no annotation “{name}” in its article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: value {old} → {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: value “{value}” is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: value “{value}” is new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: “{name}” is not in the codebook, the registry or the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{why} What is not saved is lost when the project is closed; you can save a copy instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{work} is still running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be imported: only {names} files can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be read as XML: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be read: what reads PDF gives up on it. Print it to a new PDF and import that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” defines entities of its own, which no article needs and attacks do. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has a row below the last that Excel has. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has changed since it was read. Import it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has changed since you looked at it. Nothing of it was imported; look at it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has more elements and attributes than any article needs. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has more groups inside groups than any document needs. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{file}” has more than {count} elements, far too many for a page. It is not read.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>“{file}” has more than {count} parts. It is not read.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{file}” has more than {pages} pages or {characters} characters. Split it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has more than {size} MB of markup, far too much for a page. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no column that is known to hold the texts. Say which one does. It has: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no column “{column}”. It has: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has too many rows ({rows}) or columns ({columns}) to be read at once. Split it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has two articles with the same id.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{file}” holds more than {count} articles. Split it first.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{file}” holds no article that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no rows below a header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no sentences.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no text in its initial view: the text lies elsewhere, or there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no web page. Save it again.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{file}” holds {count} articles of Factiva, of which {bad} have no field codes. Save them again as “Full Article/Report plus Indexing”.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{file}” is Parquet, which this installation cannot read. Use the Python package with pip install pullquote[parquet], or save the table as CSV or JSONL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is WebAnno TSV {version}. Only version 3 is read; export it as that from INCEpTION.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a codebook: it holds no texts. Texts and codings are in the project (.qdpx).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is an old Word document. Save it as .docx in Word and import that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: feature structure {number} is no object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: it cannot be unpacked. Save it again where it came from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: it is no PDF that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: it is no Parquet that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: it is no workbook that can be read. Save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: its part “{name}” is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: one of its pages cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged: sentence {number} begins at {start}, but the one before ends at {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is locked with a password. Save it without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is made of more blanks than words. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is nested deeper than any document needs. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is nested deeper than any page needs. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no CAS: it has no list of feature structures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no Word document: it has no text part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no project of REFI-QDA.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no text document: it has no text part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no valid JSON: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no web page, or an empty one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is not what its ending says: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is only a frame around other pages ({names}). Import the one with the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” mixes articles and attributions. Score one kind of record at a time.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{file}” names more than {count} relations. It is not read.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{file}” repeats its memos without end. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{file}” says that it holds {stated} articles, but {count} were found: {titles}. Nothing of it was read; download it again, or split it.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{file}” shows no words: it was saved before they were loaded. Save the page with SingleFile or as MHTML.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” takes far more time or memory than a PDF should. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” unpacks to far more text than it should. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” unpacks to more than {size} MB, far too much for what it should be. It is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” cannot be made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” cannot be read back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” is kept in step by {service}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” is not a Pullquote dataset: it has no {file} that says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” is on a network drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{folder}” lacks its file {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” at {places} does not lie inside the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” at {places}: there stands “{found}”, not “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}”: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” becomes “{now}”, and cannot be the name of something else in the same step. Apply the first name, then give the other one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” begins as {codec}, but is not {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” begins with the mark of {mark}; it is not {codec}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be its own member, issuer or affiliation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot stand under itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has been merged already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has been merged into an actor or topic that is not there, so what stood for it stands for nobody. Undo the merge, or go back to a backup from before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has been merged into one that has itself been merged, and leads to nobody. Undo the later merge, or go back to a backup from before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has no plain text in the project. Export it with its plain text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has the text of another source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” holds half a character, which no file can keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” holds the same record twice, or one without its other end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is a binary file, not text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is in every project and cannot be deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is in every project and cannot be merged away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is in every project: its name and kind stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is in use and cannot be deleted. Merge it with another one instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is no CAS in XMI.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not UTF-8, and its encoding cannot be told for sure from its bytes. Say which it is; likely are {encodings}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not among the names of “{actor}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not text in any encoding that Pullquote can detect.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not valid UTF-8 {place}, though most of it is: it is damaged, or parts of it are in another encoding. Repair it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is said of a region without a label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is used, which neither the codebook nor the registry has. Nothing was exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is {kind}; only texts are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is {what}, not plain text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” needs another one to be merged with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” stands for another actor earlier in this article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” takes one value only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was merged into “{id}”, which the registry does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was said to be {codec}, but is not {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}”, which the annotations are on, does not stand beside “{file}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{new}” is added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{old}” becomes “{new}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{old}” is removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}{side}” is left of another project. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be opened. Is the folder there, and may you write in it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be read: you have no permission.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” could not be brought to the present format ({reason}). It is as it was; a copy is “{backup}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” could not be written: the disk is full or failing. Nothing of this step was saved. Make room and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” exists already. Choose another name, or open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” has no line with a name and a Wikidata id, such as: Ada Lovelace,Q7259</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” has not the tables of a Pullquote project ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{path}” holds {count} codebooks instead of one.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{path}” is a folder, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is a folder, not a project. Open a file that ends in .pullquote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is a link that leads nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is a link that leads nowhere. Choose another name, or remove it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is an SQLite file, but not a Pullquote project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is cut short: {size} of {expected} bytes are there. Open the newest backup from “{folder}” beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is damaged ({said}). Open the newest backup from “{folder}” beside it; keep the damaged file until you have what you need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is empty; it is not a Pullquote project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is gone or was replaced by another file. Nothing was saved there. Put it back, or save a copy elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is larger than {size} MB, which is the most that is read. Split it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is not UTF-8 at byte {start}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is not a Pullquote project. Import articles into a project instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is not open, or not in this thread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is of an older schema ({version}) and must be opened for writing once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is open for writing in another window ({who}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is there already. Choose another name for the rows left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is write-protected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” needs a column “name” and may have: {columns}. It has: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” uses the codebook “{codebook}” (version {version}). Its labels differ from this project's, “{other}”. Import it into a new project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” was written by a newer Pullquote (schema {version}; this one reads up to {known}). Update Pullquote to open it. The file was not changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}”, line {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}”, line {number}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}”: a registry is a .jsonl or a .csv file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{role}” has an end “{id}” that is not there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{role}” joins annotations of two people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{role}” joins “{id}” with itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{step}” cannot be redone: the same place has been changed by someone else since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{step}” cannot be undone: the same place has been changed by someone else since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” cannot be replaced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” holds a dataset, but also {names}. Move that elsewhere, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” holds other files and was left alone. Choose a new or empty folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” is a file. Choose a folder for the dataset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” is in use, or was not closed. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{target}” is the open project itself. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” uses “{name}”, which neither the codebook nor the registry has. Nothing was exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” was left out: it has been here before and was undone or deleted. Redo that, or import into a new project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” was left out: the project has it with another text, corrected here or there. Import it into a new project to compare the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{type}” is no label on words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is no value of “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not a date. {title} takes one, such as 2026-10-14, 2026-10 or 2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not a number. {title} takes one, such as 12 or 3.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” does not stand for “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” loses its words</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>“{words}”: {count} places not tagged as {label}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>ReadingSurface</name>
    <message>
      <source>Article text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RegistryFiles</name>
    <message>
      <source>Add Wikidata ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registries (*.jsonl *.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv *.tsv *.tab)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables of actors (*.csv);;Actors and topics (*.jsonl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file was not used</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RegistryPreview</name>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What “{file}” changes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Relabelling</name>
    <message>
      <source>Change the label of “{words}”: press the key of a label, Esc leaves</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RelatedClaims</name>
    <message>
      <source>Other claims on this topic</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RemoveDialog</name>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Convert what carries it to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete what carries it too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{name}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it as retired: what carries it stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing happens until the codebook is applied.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reshaping</name>
    <message>
      <source>Put the caret in the fragment to remove.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret inside the annotation, where it is to be split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the words to add first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotation has only one fragment. Split it at the caret instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotation has only this fragment. Delete removes the annotation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words belong to the annotation already.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>All suggestions of this article are decided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tagged. Enter adds cue and source, X or Esc leaves it so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{edge} of the suggestion: arrows move it, Enter keeps, Esc leaves it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RevisionsDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show original text…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RolesTab</name>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No link has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new role</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Rows</name>
    <message>
      <source>Actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SameQuote</name>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tagged, will be linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>will be tagged and linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” stands also here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchBar</name>
    <message>
      <source>Not in the guides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the guides</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchPanel</name>
    <message>
      <source>No annotation stands for “{name}” yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article has these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is found with this filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save hits as CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag {hits} as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type words that a text has all of, “a phrase” in quotation marks, or the beginning of a word and a star.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words, “a phrase”, begin*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hits} or more</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchTasks</name>
    <message>
      <source>Preparing the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no hits to save.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Redone: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text was corrected before this could be saved. Look at it and do it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo and redo wait until everything is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SourceSection</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No source yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No source yet. Press L, go to the source, Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SplitActor</name>
    <message>
      <source>Name another actor, known or new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which mentions are not of “{name}”?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SpokenSteps</name>
    <message>
      <source>Done: {step}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Drop files anywhere to import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StepWords</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aliases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Byline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an annotation deleted since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>articles added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finding dismissed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finding is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished for {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened again for {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rights or further details changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>suggestion {words} accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>suggestion {words} accepted with other edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>suggestion {words} rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{actor} merged into {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{actor} no longer merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{actor} removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{annotation} deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{annotation} lost its words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{link} removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{one}” and “{other}” are not the same article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{one}” and “{other}” are the same article</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Stepping</name>
    <message>
      <source>Select an annotation that has links to jump along them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no annotation after this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no annotation before this.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SuggestionBar</name>
    <message>
      <source>Accept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All suggestions decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cue and source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More on suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestion {place} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SuggestionSection</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addressee</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestion</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a mention, a quote that has a source, or a claim, to name its actor or topic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an annotation first: click it, or press O at the caret.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selection holds no words. Select some words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing at the caret to tag as {label}. Select some words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are tagged as {label} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{edge}: arrows move it, Enter keeps, Esc leaves it as it was</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Task</name>
    <message>
      <source>“{name}” stopped with an error.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TextEditor</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TextField</name>
    <message>
      <source>a date, like 2026-10-14</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ToCheckModel</name>
    <message>
      <source>F: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ToCheckPanel</name>
    <message>
      <source>All checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismissed. Undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In what there is to check and in the words that it is about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands here until it is placed or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No key puts this right. Enter goes there, X dismisses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to check fits the filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to check in this article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to check in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole project</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TopicDesk</name>
    <message>
      <source>&amp;Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go to the claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Likely duplicates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Merge…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims without a topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ticked claims to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no other topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{for_it} for, {against} against</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TopicField</name>
    <message>
      <source>Add topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New topic “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not added yet. Return offers it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topics to choose from</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TopicSection</name>
    <message>
      <source>Topic</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Transfer</name>
    <message>
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles and datasets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pasted text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Unlinking</name>
    <message>
      <source>The selected annotation has no links.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnnamedMentions</name>
    <message>
      <source>&amp;Go to the mention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every mention has its actor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mentions without an actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They stand for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ValueChoice</name>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ValuesTable</name>
    <message>
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WhoSaidWhat</name>
    <message>
      <source>, {different} different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {missing} without source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every quote has a source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In source, cue, quote and claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No claim yet. Tag it and link it with L from the quote first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No quote fits the filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No quotes yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No quotes yet. Put the caret in a quotation and press {key}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No source yet. Press Enter to go to the quote, then L, go to the source, Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is read-only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source stands for several actors. Name them in the inspector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who said what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>The article is not in the project any more. Undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have tagged no mention of this actor.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_ActorChip</name>
    <message>
      <source>Kind: {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name} from this mention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}, click to change the kind</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Contexts</name>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <source>Note. Enter keeps it, Shift+Enter begins a line</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Mention</name>
    <message>
      <source>Actor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mention</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Message</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close message</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Pairs</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look and merge…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No two names are alike.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Places</name>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_SourceField</name>
    <message>
      <source>Name the actor</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Table</name>
    <message>
      <source>Who said what</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_TopicChip</name>
    <message>
      <source>Take the claim off {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown topic</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
