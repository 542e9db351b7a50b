using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Why nothing was recorded, to be shown at the entry whose button was pressed.</summary>
internal sealed record EntryRefusal(RecordKey Record, string Command, ImmutableArray<string> Reasons);
