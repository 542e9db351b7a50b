using System.Globalization;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Enough of CSV for our own test data: commas, a header, no quotes; empty and NA are missing.</summary>
internal sealed class CsvTable(string[] header, string[][] rows)
{
    public int Count => rows.Length;

    /// <summary>The rows, their cells by the names of the columns.</summary>
    public IEnumerable<Dictionary<string, string>> Rows => rows.Select(row => header.Zip(row).ToDictionary());

    public static CsvTable Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        return new(lines[0], lines[1..]);
    }

    public bool Has(string column) => Array.IndexOf(header, column) >= 0;

    public string[] Text(string column)
    {
        var index = Array.IndexOf(header, column);
        return rows.Select(row => row[index]).ToArray();
    }

    public double[] Numbers(string column) => Text(column).Select(Number).ToArray();

    private static double Number(string cell) => cell is "" or "NA"
        ? double.NaN
        : double.Parse(cell, CultureInfo.InvariantCulture);
}
