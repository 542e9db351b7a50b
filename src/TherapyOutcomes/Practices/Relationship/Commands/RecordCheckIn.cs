using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records how the client feels about working with the practitioner.</summary>
/// <remarks>Corresponds to the <c>record-check-in</c> command.</remarks>
public sealed record RecordCheckIn : EpisodeCommand
{
    /// <summary>The experience in the client's words.</summary>
    public required ClientText Experience { get; init; }

    /// <summary>The client's rating of feeling listened to, from 0 to 10.</summary>
    public required int Listened { get; init; }

    /// <summary>The client's rating of whether the work serves the right goals, from 0 to 10.</summary>
    public required int RightGoals { get; init; }

    /// <summary>The client's rating of feeling comfortable, from 0 to 10.</summary>
    public required int Comfortable { get; init; }

    internal CheckInRecorded ToEvent() => new()
    {
        Experience = Experience,
        Listened = Listened,
        RightGoals = RightGoals,
        Comfortable = Comfortable,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Range("listened", Listened, 0, 10);
        check.Range("rightGoals", RightGoals, 0, 10);
        check.Range("comfortable", Comfortable, 0, 10);
        check.Text("experience", Experience);
    }

    internal static RecordCheckIn Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Experience = fields.Text("experience"),
        Listened = fields.Int("listened"),
        RightGoals = fields.Int("rightGoals"),
        Comfortable = fields.Int("comfortable"),
    };
}
