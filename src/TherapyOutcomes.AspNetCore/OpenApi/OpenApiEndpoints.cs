using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>Describes the endpoints to programs. The description is the same for everybody who may read.</summary>
internal static class OpenApiEndpoints
{
    private const string Path = "/openapi.json";

    public static void Map(IEndpointRouteBuilder routes) => routes.Read(Path, OutcomeArea.Read, Describe);

    private static Task<IResult> Describe(Visit visit)
    {
        var request = visit.Http.Request;
        var below = request.PathBase.Add(request.Path).Value![..^Path.Length];
        return Task.FromResult(visit.Query().ProblemIfMore() ?? new ReadReply(OpenApiDocument.Write(below)));
    }
}
