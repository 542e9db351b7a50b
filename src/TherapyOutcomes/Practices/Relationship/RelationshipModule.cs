using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Relationship.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Relationship;

/// <summary>Builds the therapeutic relationship: check-ins, and concerns that are raised and resolved.</summary>
internal static class RelationshipModule
{
    private static readonly StateEvents<Episode, RelationshipState> State = new(episode => episode.Relationship, (episode, state) => episode with { Relationship = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = RelationshipJsonContext.Default,
        Commands =
        [
            new CommandForm<RecordCheckIn>("record-check-in", RecordCheckIn.Read, command => command.ToEvent())
            {
                Stages = Stages.Open,
            },
            new CommandForm<RaiseConcern>("raise-concern", RaiseConcern.Read, command => command.ToEvent())
            {
                Stages = Stages.Open,
            },
            new CommandForm<ResolveConcern>("resolve-concern", ResolveConcern.Read, command => command.ToEvent())
            {
                For = new FactChoice("concern", context => context.Episode.Relationship.Concerns.Where(concern => !concern.IsResolved).Select(concern => concern.Id), "concern"),
            },
        ],
        Events =
        [
            State.On<CheckInRecorded>("CheckInRecorded", (state, checkIn, metadata) => state.Apply(checkIn, metadata)),
            State.On<ConcernRaised>("ConcernRaised", (state, raised, metadata) => state.Apply(raised, metadata)),
            State.On<ConcernResolved>("ConcernResolved", (state, resolved, _) => state.Apply(resolved)),
        ],
        Rules =
        [
            new Rel001NoCheckIn(),
            new Rel002ConcernOpen(),
            new Rel003AllianceFalls(),
        ],
    };
}
