using System.Globalization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Notices what is odd about the times of a file: offsets that never fit the clinic's time zone, and lines dated before an earlier line.</summary>
/// <param name="zone">The clinic's time zone.</param>
internal sealed class TimesOfFile(TimeZoneInfo zone)
{
    private readonly Dictionary<RecordKey, DateTimeOffset> _newest = [];
    private bool _hasTimes;
    private bool _anyFits;
    private int _backward;
    private int _firstBackward;

    /// <summary>One sentence or two about each thing that is odd.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (_hasTimes && !_anyFits)
            {
                yield return $"No time in the file has an offset that {zone.Id}, the clinic's time zone, uses at that time. Days are counted in {zone.Id} all the same. If the clinic is somewhere else, give its time zone with --time-zone.";
            }

            if (_backward > 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_backward} {(_backward == 1 ? "line is" : "lines are")} dated before an earlier line of the same record. The first is line {_firstBackward}. Late entries need no change, because every fact counts at its own time. Otherwise, check the dates.");
            }
        }
    }

    /// <summary>Adds a command that was accepted.</summary>
    /// <param name="line">The number of its line.</param>
    /// <param name="command">The command.</param>
    /// <param name="isRepeat">True if the command was recorded before, so that its time is no news; otherwise, false.</param>
    public void Add(int line, Command command, bool isRepeat)
    {
        _hasTimes = true;
        _anyFits = _anyFits || zone.GetUtcOffset(command.At) == command.At.Offset;
        if (isRepeat)
        {
            return;
        }

        if (_newest.TryGetValue(command.Record, out var newest) && command.At < newest)
        {
            _firstBackward = _backward++ == 0 ? line : _firstBackward;
            return;
        }

        _newest[command.Record] = command.At;
    }
}
