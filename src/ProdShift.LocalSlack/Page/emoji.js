// The emoji that bots use most, by their names in Slack; others are shown by name.

export const emoji = {
  '+1': '👍', '-1': '👎', alarm_clock: '⏰', arrow_forward: '▶️', arrow_right: '➡️', arrow_upper_right: '↗️',
  arrows_counterclockwise: '🔄', ballot_box_with_check: '☑️', bangbang: '‼️', bar_chart: '📊', bell: '🔔',
  black_circle: '⚫', blue_circle: '🔵', bulb: '💡', calendar: '📆', chart_with_upwards_trend: '📈',
  checkered_flag: '🏁', clipboard: '📋', construction: '🚧', double_vertical_bar: '⏸️', exclamation: '❗',
  eyes: '👀', file_folder: '📁', fire: '🔥', gear: '⚙️', green_circle: '🟢', handshake: '🤝', heavy_check_mark: '✔️',
  heavy_minus_sign: '➖', hourglass: '⌛', hourglass_flowing_sand: '⏳', information_source: 'ℹ️',
  large_blue_circle: '🔵', large_green_circle: '🟢', large_orange_circle: '🟠', large_yellow_circle: '🟡',
  lock: '🔒', mag: '🔍', mega: '📣', memo: '📝', mute: '🔇', new: '🆕', no_bell: '🔕', no_entry: '⛔', ok_hand: '👌',
  orange_circle: '🟠', page_facing_up: '📄', pause_button: '⏸️', question: '❓', red_circle: '🔴', repeat: '🔁',
  rocket: '🚀', rotating_light: '🚨', sos: '🆘', speech_balloon: '💬', spiral_calendar_pad: '🗓️', tada: '🎉',
  telephone_receiver: '📞', wave: '👋', warning: '⚠️', white_check_mark: '✅', white_circle: '⚪', wrench: '🔧',
  x: '❌', yellow_circle: '🟡', zzz: '💤',
};
