using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>A command at the door: times cut to the millisecond, an id given, the time of judging fixed.</summary>
/// <param name="Command">The command, with an id.</param>
/// <param name="Fingerprint">The digest of its content; null when the host gave no id.</param>
/// <param name="Now">The time of judging.</param>
internal sealed record Submission(Command Command, string? Fingerprint, DateTimeOffset Now)
{
    public static Submission Of(Command command, DateTimeOffset now)
    {
        var exact = command with { At = WireTime.Truncate(command.At) };
        return command.CommandId is null
            ? new Submission(exact with { CommandId = new CommandId(Guid.CreateVersion7().ToString("N")) }, null, now.ToOffset(command.At.Offset))
            : new Submission(exact, CommandFingerprint.Of(exact), now.ToOffset(command.At.Offset));
    }
}
