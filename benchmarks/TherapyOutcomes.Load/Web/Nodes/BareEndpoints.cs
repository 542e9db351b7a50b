using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>
/// Endpoints that do nothing but what HTTP costs: the same server, the same sign-in, and as many bytes in and out. What they answer was made before.
/// </summary>
internal static class BareEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly ConcurrentDictionary<int, byte[]> Bodies = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bare/worklist", (HttpContext http, int bytes) => WriteAsync(http, bytes));
        routes.MapPost("/bare/commands", async (HttpContext http, int bytes) =>
        {
            var read = new byte[4_096];
            while (await http.Request.Body.ReadAsync(read, http.RequestAborted) > 0)
            {
            }

            await WriteAsync(http, bytes);
        });
    }

    private static Task WriteAsync(HttpContext http, int bytes)
    {
        var body = Bodies.GetOrAdd(bytes, length => [.. Enumerable.Repeat((byte)' ', length)]);
        http.Response.ContentType = Json;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
