using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Deciding;

/// <summary>A submitted command with its times truncated to milliseconds, its ids assigned and its times fixed.</summary>
internal sealed record Submission
{
    /// <summary>The command, with an id.</summary>
    public required Command Command { get; init; }

    /// <summary>True if the command's id can come again with the same command, so that it may be a repeat; otherwise, false.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>The ids for the resulting events.</summary>
    public required EventIds Events { get; init; }

    /// <summary>The time of evaluation.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The time at which the events are recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The digest of the command's content without a key, if it is known already; otherwise, null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>True if the command comes from the clinic's earlier records; otherwise, false.</summary>
    public bool IsImported { get; init; }

    /// <summary>A command that is judged and recorded now.</summary>
    public static Submission Of(Command command, DateTimeOffset now)
    {
        var ids = EventIds.New(now);
        return new Submission
        {
            Command = command.WithExactTimes() with { CommandId = command.CommandId ?? new CommandId(ids.Base.ToString("N")) },
            IsNamed = command.CommandId is not null,
            Events = ids,
            Now = now,
            RecordedAt = now.ToUniversalTime(),
        };
    }

    /// <summary>A command that comes from the clinic's earlier records.</summary>
    /// <param name="command">The command, with an id and exact times.</param>
    /// <param name="judgedAt">The time at which it is judged.</param>
    /// <param name="now">The current time.</param>
    public static Submission Imported(Command command, DateTimeOffset judgedAt, DateTimeOffset now) => new()
    {
        Command = command,
        IsNamed = true,
        Events = EventIds.New(now),
        Now = judgedAt,
        RecordedAt = now.ToUniversalTime(),
        IsImported = true,
    };

    /// <summary>The same submission at another time, such as after it has waited for its turn.</summary>
    public Submission At(DateTimeOffset now) => this with { Now = now, RecordedAt = now.ToUniversalTime() };
}
