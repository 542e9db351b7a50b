using System.Collections.Frozen;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>The area of each command.</summary>
internal static class CommandAreas
{
    private static readonly FrozenDictionary<Type, OutcomeArea> ByType = KnownCommands.All.ToFrozenDictionary(command => command.Type, command => command.Area);

    private static readonly FrozenDictionary<string, OutcomeArea> ByName =
        KnownCommands.All.ToFrozenDictionary(command => command.Name, command => command.Area, StringComparer.Ordinal);

    /// <summary>Returns the area of a command; null if it has none, and nobody may give it.</summary>
    public static OutcomeArea? Of(Command command) => OfType(command.GetType());

    /// <summary>Returns the area of the command with a name, such as <c>sign-note</c>; null if it has none.</summary>
    public static OutcomeArea? OfName(string name) => ByName.TryGetValue(name, out var area) ? area : null;

    public static OutcomeArea? OfType(Type command) => ByType.TryGetValue(command, out var area) ? area : null;
}
