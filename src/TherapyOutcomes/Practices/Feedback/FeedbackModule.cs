using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Feedback.Rules;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Feedback;

/// <summary>Seeks feedback, acts on it, and tells the client what came of it.</summary>
internal static class FeedbackModule
{
    private static readonly StateEvents<Episode, FeedbackState> State = new(episode => episode.Feedback, (episode, state) => episode with { Feedback = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = FeedbackJsonContext.Default,
        Commands =
        [
            new CommandForm<RequestFeedback>("request-feedback", RequestFeedback.Read, command => command.ToEvent())
            {
                For = new FactChoice("session", context => context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn).Select(session => session.Id)),
            },
            new CommandForm<RecordFeedback>("record-feedback", RecordFeedback.Read, command => command.ToEvent())
            {
                For = Requests(request => request.Rating is null),
            },
            new CommandForm<ActOnFeedback>("act-on-feedback", ActOnFeedback.Read, command => command.ToEvent())
            {
                For = Requests(request => request.Rating is not null),
            },
            new CommandForm<TellClient>("tell-client", TellClient.Read, command => command.ToEvent())
            {
                For = Requests(request => request.IsActedOn),
            },
        ],
        Events =
        [
            State.On<ClientToldOfAction>("ClientToldOfAction", (state, told, metadata) => state.Apply(told, metadata)),
            State.On<FeedbackActedOn>("FeedbackActedOn", (state, acted, metadata) => state.Apply(acted, metadata)),
            State.On<FeedbackRecorded>("FeedbackRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            State.On<FeedbackRequested>("FeedbackRequested", (state, requested, metadata) => state.Apply(requested, metadata)),
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

    private static FactChoice Requests(Func<FeedbackRequest, bool> where) =>
        new("request", context => context.Episode.Feedback.Requests.Where(where).Select(request => request.Id), "feedback");
}
