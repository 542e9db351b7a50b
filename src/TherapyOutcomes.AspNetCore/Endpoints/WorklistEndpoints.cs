using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Answers what there is to do, most pressing first, page by page, and how much.</summary>
internal static class WorklistEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/worklist", OutcomeArea.Read, ListAsync);
        routes.Read("/worklist/counts", OutcomeArea.Read, CountAsync);
    }

    private static async Task<IResult> ListAsync(Visit visit)
    {
        var query = visit.Query();
        var messages = visit.Messages(query.Language());
        var request = Filter(visit, query) with { Size = query.Size(100, visit.Options), ContinuationToken = query.Text("after") };
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        await visit.NoteAsync(AccessKind.Worklist, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var page = await visit.Get<Worklist>().ReadAsync(request, visit.Canceled).ConfigureAwait(false);
        return new ReadReply(Json.Write(writer => WorklistJson.Write(writer, page, messages)));
    }

    private static async Task<IResult> CountAsync(Visit visit)
    {
        var query = visit.Query();
        var request = Filter(visit, query);
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        var counts = await visit.Get<Worklist>().CountAsync(request, visit.Canceled).ConfigureAwait(false);
        return new ReadReply(Json.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("entries", counts.Entries);
            writer.WriteNumber("outdated", counts.Outdated);
            writer.WriteEndObject();
        }));
    }

    private static WorklistRequest Filter(Visit visit, QueryReader query) => new()
    {
        Clinic = visit.Clinic,
        Practitioner = query.Id<PractitionerId>("practitioner"),
        DueBy = query.Day("dueBy"),
    };
}
