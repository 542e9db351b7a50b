using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>A form that the page leads to, with what holds its command back.</summary>
internal sealed record CommandLine(string Path, string Label, ImmutableArray<string> HeldBy);
