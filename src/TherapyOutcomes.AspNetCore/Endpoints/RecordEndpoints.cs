using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Answers what can be asked of a record of any kind.</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/clients/{client}", OutcomeArea.Read, visit => EvaluateAsync(visit, RecordKey.For(visit.Clinic, visit.Client)));
        routes.Read("/clients/{client}/events", OutcomeArea.Read, visit => EventsAsync(visit, RecordKey.For(visit.Clinic, visit.Client)));
        routes.Read("/practitioners/{practitioner}", OutcomeArea.Read, visit => EvaluateAsync(visit, RecordKey.For(visit.Clinic, visit.Practitioner)));
        routes.Read("/practitioners/{practitioner}/events", OutcomeArea.Read, visit => EventsAsync(visit, RecordKey.For(visit.Clinic, visit.Practitioner)));
    }

    /// <summary>How the record stands: its stage, what the rules found, and what comes next.</summary>
    public static async Task<IResult> EvaluateAsync(Visit visit, RecordKey record)
    {
        var query = visit.Query();
        var (messages, asOf) = (visit.Messages(query.Language()), query.Time("asOf"));
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (await visit.Get<OutcomeService>().EvaluateAsync(record, asOf, visit.Canceled).ConfigureAwait(false) is not { } evaluation)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Evaluation, record).ConfigureAwait(false);
        return new ReadReply(Json.Write(writer => AnswerWriter.WriteTo(writer, evaluation, messages)));
    }

    /// <summary>The whole record: all its events, with the words of them that are still there.</summary>
    public static async Task<IResult> EventsAsync(Visit visit, RecordKey record)
    {
        if (visit.Query().ProblemIfMore() is { } problem)
        {
            return problem;
        }

        var events = new List<string>();
        await foreach (var recorded in visit.Get<OutcomeService>().ReadEventsAsync(record, visit.Canceled).ConfigureAwait(false))
        {
            events.Add(EventWriter.Write(recorded));
        }

        if (events.Count == 0)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Record, record).ConfigureAwait(false);
        return new ReadReply(Json.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("record", record.ToString());
            writer.WriteStartArray("events");
            events.ForEach(recorded => writer.WriteRawValue(recorded));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }
}
