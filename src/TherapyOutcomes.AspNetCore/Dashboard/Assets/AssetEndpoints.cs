using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.AspNetCore.Dashboard.Assets;

/// <summary>Serves the style and the script of the pages, which are embedded in the library. They hold nothing about anybody.</summary>
internal static class AssetEndpoints
{
    private static readonly (string Name, string Type)[] Assets = [("dashboard.css", "text/css; charset=utf-8"), ("dashboard.js", "text/javascript; charset=utf-8")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, type, content) in Assets.Select(asset => (asset.Name, asset.Type, Read(asset.Name))).Append(("report.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(HtmlReport.StyleSheet))))
        {
            routes.MapRead($"/assets/{name}", (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "no-cache"; // kept, and asked about each time
                http.Response.Headers.XContentTypeOptions = "nosniff";
                return new Replies.ReadReply(content, type);
            });
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetEndpoints).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
