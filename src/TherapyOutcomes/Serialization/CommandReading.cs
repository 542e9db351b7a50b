using System.Diagnostics.CodeAnalysis;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Serialization;

/// <summary>What came of reading a command.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CommandReading
{
    private CommandReading()
    {
    }

    /// <summary>The command; null when it is malformed.</summary>
    public Command? Command { get; private init; }

    /// <summary>What is wrong; null when it was read.</summary>
    public InputError? Error { get; private init; }

    /// <summary>True when there is a command.</summary>
    [MemberNotNullWhen(true, nameof(Command))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Command is not null;

    internal static CommandReading Done(Command command) => new() { Command = command };

    internal static CommandReading Failed(InputError error) => new() { Error = error };
}
