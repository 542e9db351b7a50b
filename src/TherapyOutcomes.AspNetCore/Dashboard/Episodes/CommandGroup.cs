using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>The forms of one practice.</summary>
internal sealed record CommandGroup(string Title, ImmutableArray<CommandLine> Commands);
