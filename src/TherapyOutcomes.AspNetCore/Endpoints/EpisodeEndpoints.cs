using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Answers how an episode stands, why, what can be done, and what is on record.</summary>
internal static class EpisodeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/episodes/{episode}", OutcomeArea.Read, EvaluateAsync);
        routes.Read("/episodes/{episode}/explanation", OutcomeArea.Read, ExplainAsync);
        routes.Read("/episodes/{episode}/possible-commands", OutcomeArea.Read, ListCommandsAsync);
        routes.Read("/episodes/{episode}/events", OutcomeArea.Read, visit => RecordEndpoints.EventsAsync(visit, RecordKey.For(visit.Clinic, visit.Episode)));
    }

    private static Task<IResult> EvaluateAsync(Visit visit) => RecordEndpoints.EvaluateAsync(visit, RecordKey.For(visit.Clinic, visit.Episode));

    private static async Task<IResult> ExplainAsync(Visit visit)
    {
        var query = visit.Query();
        var (messages, asOf) = (visit.Messages(query.Language()), query.Time("asOf"));
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (await visit.Get<OutcomeService>().ExplainAsync(visit.Clinic, visit.Episode, asOf, visit.Canceled).ConfigureAwait(false) is not { } explanation)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Explanation, RecordKey.For(visit.Clinic, visit.Episode)).ConfigureAwait(false);

        // Time alone, without anything that it changes, makes no new answer.
        var json = Encoding.UTF8.GetBytes(AnswerWriter.Write(explanation, messages));
        return new ReadReply(json) { Untagged = Json.PlaceOf("asOf", json) };
    }

    private static async Task<IResult> ListCommandsAsync(Visit visit)
    {
        var query = visit.Query();
        var messages = visit.Messages(query.Language());
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (await visit.Get<OutcomeService>().PossibleCommandsAsync(visit.Clinic, visit.Episode, visit.Canceled).ConfigureAwait(false) is not { } commands)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.PossibleCommands, RecordKey.For(visit.Clinic, visit.Episode)).ConfigureAwait(false);
        var defaults = visit.Caller.Defaults(visit.Get<TimeProvider>().GetUtcNow());
        return new ReadReply(Json.Write(writer => PossibleCommandJson.Write(writer, commands, defaults, messages)));
    }
}
