using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Represents a chart as markup for the page, with a title, a description and the page's own colors.</summary>
/// <param name="Markup">The <c>svg</c> element.</param>
internal sealed record SvgChart(string Markup)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Draws a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="size">The width and height, in pixels.</param>
    /// <param name="title">A short title that says what the chart shows.</param>
    /// <param name="description">A description of the chart for readers who cannot see it.</param>
    public static SvgChart Of(PlotModel model, string id, (int Width, int Height) size, string title, string description)
    {
        var root = Draw(model, size);
        foreach (var element in root.Descendants())
        {
            Adopt(element, id);
        }

        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", id + "-title"), HtmlText.Plain(title)),
            new XElement(Svg + "desc", new XAttribute("id", id + "-desc"), HtmlText.Plain(description)));
        root.ReplaceAttributes(
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"));
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return new SvgChart(root.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Returns the same chart with presentation attributes instead of <c>style</c> attributes, which a content security policy may forbid.</summary>
    public SvgChart WithoutStyles()
    {
        var root = XElement.Parse(Markup, LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("style") is { } style)
            {
                style.Remove();
                foreach (var property in style.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    var colon = property.IndexOf(':', StringComparison.Ordinal);
                    element.SetAttributeValue(property[..colon].TrimEnd(), property[(colon + 1)..].TrimStart());
                }
            }
        }

        return new SvgChart(root.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Draw(PlotModel model, (int Width, int Height) size)
    {
        // OxyPlot draws an error of the model into the picture instead of throwing an exception.
        var exporter = new SvgExporter { Width = size.Width, Height = size.Height, IsDocument = false, UseVerticalTextAlignmentWorkaround = true };
        var drawn = XElement.Parse(exporter.ExportToString(model));
        return model.GetLastPlotException() is { } error ? throw new InvalidOperationException("A chart can't be drawn.", error) : drawn;
    }

    // Ids must be unique across all charts of a page.
    private static void Adopt(XElement element, string id)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList())
        {
            switch (attribute.Name.LocalName)
            {
                case "id":
                    attribute.Value = $"{id}-{attribute.Value}";
                    break;
                case "clip-path":
                    attribute.Value = attribute.Value.Replace("url(#", $"url(#{id}-", StringComparison.Ordinal);
                    break;
                case "style" or "fill" or "stroke":
                    attribute.Value = ChartColours.ToVariables(attribute.Value);
                    break;
                case "font-family":
                    attribute.Remove();
                    break;
                default:
                    break;
            }
        }
    }
}
