using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Deciding;

/// <summary>A command at the door: times cut to the millisecond, ids given, the time of judging fixed.</summary>
/// <param name="Command">The command, with an id.</param>
/// <param name="IsNamed">True when the host gave the command's id: then it may be a repeat.</param>
/// <param name="Events">Names the events that follow.</param>
/// <param name="Now">The time of judging.</param>
internal sealed record Submission(Command Command, bool IsNamed, EventIds Events, DateTimeOffset Now)
{
    public static Submission Of(Command command, DateTimeOffset now)
    {
        var ids = EventIds.New(now);
        var named = command.CommandId is not null;
        var exact = command.WithExactTimes() with { CommandId = command.CommandId ?? new CommandId(ids.Base.ToString("N")) };
        return new Submission(exact, named, ids, now.ToOffset(command.At.Offset));
    }
}
