using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Gives other programs all that happens in the clinic, in one order. Words stay behind.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.Read("/feed", OutcomeArea.Export, ReadAsync);

    private static async Task<IResult> ReadAsync(Visit visit)
    {
        var query = visit.Query();
        var request = new EventFeedRequest
        {
            Clinic = visit.Clinic,
            After = query.Text("after"),
            Size = query.Size(200, visit.Options),
        };
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        await visit.NoteAsync(AccessKind.Feed, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        try
        {
            return Reply(await visit.Get<EventFeed>().ReadAsync(request, visit.Canceled).ConfigureAwait(false));
        }
        catch (ArgumentException)
        {
            return Problems.Malformed(ErrorCodes.ValueUnknown, "after", "This is no position of the feed.", "the position of a page of this feed");
        }
        catch (TherapyOutcomesException replaced) when (replaced.Code == ErrorCodes.FeedReplaced)
        {
            return Problems.FeedReplaced();
        }
    }

    private static ReadReply Reply(EventFeedPage page) => new(Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("events");
        foreach (var recorded in page.Events)
        {
            writer.WriteRawValue(EventWriter.Write(recorded));
        }

        writer.WriteEndArray();
        writer.WriteString("position", page.Position);
        writer.WriteBoolean("isAtEnd", page.IsAtEnd);
        writer.WriteEndObject();
    }));
}
