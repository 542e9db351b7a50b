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

    /// <summary>Returns the reading of a command that a host made itself.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public static CommandReading Of(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new CommandReading { Command = command };
    }

    internal static CommandReading Failed(CommandError error) => new() { Error = error };
}
