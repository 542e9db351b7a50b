using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Notices what is odd about the times of a file: offsets that never fit the clinic's time zone, and time that runs backward.</summary>
internal sealed class TimesOfFile(TimeZoneInfo zone)
{
    private readonly Dictionary<RecordKey, DateTimeOffset> _newest = [];
    private bool _hasTimes;
    private bool _anyFits;
    private int _backward;
    private int _firstBackward;

    public IEnumerable<string> Remarks
    {
        get
        {
            if (_hasTimes && !_anyFits)
            {
                yield return $"No time in the file has the offset of {zone.Id}, the clinic's time zone. Days are counted in {zone.Id}. Give the clinic's own zone with --time-zone, such as America/Los_Angeles.";
            }

            if (_backward > 0)
            {
                yield return $"Time runs backward on {_backward} {(_backward == 1 ? "line" : "lines")}: a command is dated before the one recorded before it in the same record. The first is line {_firstBackward}. Facts count by their own time; a late entry needs no change.";
            }
        }
    }

    public void Add(int line, Command? command)
    {
        if (command is null)
        {
            return;
        }

        _hasTimes = true;
        _anyFits = _anyFits || zone.GetUtcOffset(command.At) == command.At.Offset;
        if (_newest.TryGetValue(command.Record, out var newest) && command.At < newest)
        {
            _firstBackward = _backward++ == 0 ? line : _firstBackward;
            return;
        }

        _newest[command.Record] = command.At;
    }
}
