using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>An event in the timeline.</summary>
internal sealed record EventLine(string Day, string Name, string Actor, ImmutableArray<(string Label, string Value)> Lines);
