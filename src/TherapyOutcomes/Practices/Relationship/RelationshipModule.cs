using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Relationship.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Relationship;

/// <summary>Builds the therapeutic relationship: check-ins, and concerns that are raised and resolved.</summary>
internal static class RelationshipModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = RelationshipJsonContext.Default,
        Commands =
        [
            new CommandForm<RecordCheckIn>("record-check-in", RecordCheckIn.Read)
            {
                Stages = Stages.Open,
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<RaiseConcern>("raise-concern", RaiseConcern.Read)
            {
                Stages = Stages.Open,
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<ResolveConcern>("resolve-concern", ResolveConcern.Read)
            {
                Obstacle = (command, context) => IsResolved(context, command.Concern) ? "concern" : null,
                Events = (command, _) => [command.ToEvent()],
            },
        ],
        Events =
        [
            On<CheckInRecorded>("CheckInRecorded", (state, checkIn, metadata) => state.Apply(checkIn, metadata)),
            On<ConcernRaised>("ConcernRaised", (state, raised, metadata) => state.Apply(raised, metadata)),
            On<ConcernResolved>("ConcernResolved", (state, resolved, _) => state.Apply(resolved)),
        ],
        Rules =
        [
            new Rel001NoCheckIn(),
            new Rel002ConcernOpen(),
            new Rel003AllianceFalls(),
        ],
    };

    private static EventForm<Episode> On<TEvent>(string name, Func<RelationshipState, TEvent, EventMetadata, RelationshipState> apply)
        where TEvent : EpisodeEvent => EventForm<Episode>.Of<TEvent>(name, (episode, @event, metadata) => episode with
        {
            Relationship = apply(episode.Relationship, @event, metadata),
        });

    private static bool IsResolved(RuleContext context, FactId concern) =>
        context.Episode.Relationship.Concerns.Newest(other => other.Id == concern) is { IsResolved: true };
}
