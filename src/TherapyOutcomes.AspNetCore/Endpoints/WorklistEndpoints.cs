using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Answers what there is to do, most pressing first, page by page, and how much.</summary>
internal sealed class WorklistEndpoints(OutcomeWebOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/worklist", OutcomeArea.Read, ListAsync);
        routes.Read("/worklist/counts", OutcomeArea.Read, CountAsync);
    }

    private async Task<IResult> ListAsync(Visit visit)
    {
        var query = visit.Query();
        var messages = visit.Messages(query.Language());
        var request = Filter(visit, query) with { Size = query.Number("size", Math.Min(100, options.MaxPageSize), options.MaxPageSize), ContinuationToken = query.Text("after") };
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        await visit.NoteAsync(AccessKind.Worklist, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var page = await visit.Get<Worklist>().ReadAsync(request, visit.Canceled).ConfigureAwait(false);
        return new ReadReply(Json.Write(writer => Write(writer, page, messages)));
    }

    private async Task<IResult> CountAsync(Visit visit)
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

    private static void Write(Utf8JsonWriter writer, WorklistPage page, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("entries");
        foreach (var entry in page.Entries)
        {
            WriteEntry(writer, entry, messages);
        }

        writer.WriteEndArray();
        writer.WriteString("next", page.ContinuationToken);
        writer.WriteNumber("outdated", page.Outdated);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, WorklistEntry entry, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteString("record", entry.Record.ToString());
        writer.WriteString("client", entry.Client?.Value);
        writer.WriteString("practitioner", entry.Practitioner?.Value);
        writer.WriteString("stage", entry.Stage?.ToString());
        writer.WriteBoolean("held", entry.IsHeld);
        writer.WriteString("command", entry.Command);
        writer.WriteString("rule", entry.Rule);
        writer.WriteString("dueOn", entry.DueOn.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("urgency", JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Urgency.ToString()));
        writer.WriteString("why", entry.InWords(messages));
        writer.WriteEndObject();
    }
}
