using System.Diagnostics.CodeAnalysis;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Serialization;

/// <summary>Represents the result of reading a command.</summary>
public sealed record CommandReading
{
    private CommandReading()
    {
    }

    /// <summary>The command; null if it is malformed.</summary>
    public Command? Command { get; private init; }

    /// <summary>The error; null if the command was read.</summary>
    public CommandError? Error { get; private init; }

    /// <summary>True if the command was read; otherwise, false.</summary>
    [MemberNotNullWhen(true, nameof(Command))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Command is not null;

    internal static CommandReading Done(Command command) => new() { Command = command };

    internal static CommandReading Failed(CommandError error) => new() { Error = error };
}
