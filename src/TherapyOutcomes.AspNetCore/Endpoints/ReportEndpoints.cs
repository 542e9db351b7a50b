using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes the page of the whole caseload, for the clinic or for the public.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.Read("/report", OutcomeArea.Read, WriteAsync);

    private static async Task<IResult> WriteAsync(Visit visit)
    {
        var query = visit.Query();
        var audience = query.Choice("audience", ReportAudience.Clinic, ("clinic", ReportAudience.Clinic), ("public", ReportAudience.Public));
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        await visit.NoteAsync(AccessKind.Report, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        var report = await ClinicReport.ReadAsync(
            visit.Get<OutcomeService>(), visit.Get<IRecordCatalog>(), visit.Clinic, policy, visit.Get<TimeProvider>().GetUtcNow(), visit.Canceled).ConfigureAwait(false);
        return ReadReply.OfPage(writer => HtmlReport.Write(writer, report, new ReportOptions { Audience = audience, ClinicName = policy.ClinicName }));
    }
}
