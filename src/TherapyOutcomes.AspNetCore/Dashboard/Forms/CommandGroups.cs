using System.Collections.Frozen;
using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Access;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Says of each command which practice it serves, and what kind of record it is for.</summary>
internal static class CommandGroups
{
    private static readonly FrozenDictionary<string, KnownCommand> ByName = KnownCommands.All.ToFrozenDictionary(command => command.Name, StringComparer.Ordinal);

    /// <summary>The commands for the record of a client, in the order in which a page offers them.</summary>
    public static ImmutableArray<string> OfClient { get; } = For(RecordKind.Client);

    /// <summary>The commands for the record of a practitioner.</summary>
    public static ImmutableArray<string> OfPractitioner { get; } = For(RecordKind.Practitioner);

    public static IEnumerable<string> All => ByName.Keys;

    public static bool IsKnown(string command) => ByName.ContainsKey(command);

    public static Practice PracticeOf(string command) => ByName[command].Practice;

    private static ImmutableArray<string> For(RecordKind kind) =>
        [.. KnownCommands.All.Where(command => command.Kind == kind).Select(command => command.Name).Order(StringComparer.Ordinal)];
}
