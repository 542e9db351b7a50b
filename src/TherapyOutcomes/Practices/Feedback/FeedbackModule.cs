using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Feedback.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback;

/// <summary>Seeks feedback, acts on it, and tells the client what came of it.</summary>
internal static class FeedbackModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = FeedbackJsonContext.Default,
        Commands =
        [
            CommandForm.Of("request-feedback", RequestFeedback.Read, command => command.ToEvent()),
            new CommandForm<RecordFeedback>("record-feedback", RecordFeedback.Read)
            {
                Obstacle = (command, context) => Find(context, command.Request) is { Rating: not null } ? "feedback" : null,
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<ActOnFeedback>("act-on-feedback", ActOnFeedback.Read)
            {
                Obstacle = (command, context) => Find(context, command.Request) is { Rating: null } ? "feedback" : null,
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<TellClient>("tell-client", TellClient.Read)
            {
                Obstacle = (command, context) => Find(context, command.Request) is { IsActedOn: false } ? "feedback" : null,
                Events = (command, _) => [command.ToEvent()],
            },
        ],
        Events =
        [
            On<ClientToldOfAction>("ClientToldOfAction", (state, told, metadata) => state.Apply(told, metadata)),
            On<FeedbackActedOn>("FeedbackActedOn", (state, acted, metadata) => state.Apply(acted, metadata)),
            On<FeedbackRecorded>("FeedbackRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            On<FeedbackRequested>("FeedbackRequested", (state, requested, metadata) => state.Apply(requested, metadata)),
        ],
        Rules =
        [
            new Fbk001NotAsked(),
            new Fbk002AskedTwice(),
            new Fbk003NoAction(),
            new Fbk004ClientNotTold(),
            new Fbk005DiscontinuedUnasked(),
        ],
    };

    private static EventForm<Episode> On<TEvent>(string name, Func<FeedbackState, TEvent, EventMetadata, FeedbackState> apply)
        where TEvent : EpisodeEvent => EventForm<Episode>.Of<TEvent>(name, (episode, @event, metadata) => episode with
        {
            Feedback = apply(episode.Feedback, @event, metadata),
        });

    private static FeedbackRequest? Find(RuleContext context, FactId id) =>
        context.Episode.Feedback.Requests.Newest(request => request.Id == id);
}
