using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Deciding;

/// <summary>A submitted command with its times truncated to milliseconds, its ids assigned and the time of evaluation fixed.</summary>
/// <param name="Command">The command, with an id.</param>
/// <param name="IsNamed">True if the host gave the command's id, so that it may be a repeat; otherwise, false.</param>
/// <param name="Events">The ids for the resulting events.</param>
/// <param name="Now">The time of evaluation.</param>
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
