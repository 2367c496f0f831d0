import type { Map as MapLibre } from 'maplibre-gl';
import type { Grade } from '../../../../src/model/index.ts';
import { GRADES } from '../../filters/search.ts';
import { GRADE_SIGNS } from '../../ui/Grade.tsx';
import { token } from '../../ui/token.ts';

const SIDE = 36;

/** The signs of the grades, as on every other page, for the points of the map; and one for control. */
export function addIcons(map: MapLibre): void {
  for (const grade of GRADES) map.addImage(`grade-${grade}`, gradeIcon(grade), { pixelRatio: 2 });
  map.addImage('held', square(false), { pixelRatio: 2 });
  map.addImage('held-contested', square(true), { pixelRatio: 2 });
}

function gradeIcon(grade: Grade): ImageData {
  return drawn((context) => {
    const colour = token(`--${grade}`);
    context.scale(SIDE / 18, SIDE / 18);
    context.translate(1, 1);
    context.fillStyle = token('--raised');
    context.strokeStyle = colour;
    context.lineWidth = 1.6;
    context.beginPath();
    context.arc(8, 8, 7.2, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.fillStyle = colour;
    context.fill(new Path2D(GRADE_SIGNS[grade]));
  });
}

/** A square for a place that somebody is said to hold; halved where that is contested. */
function square(contested: boolean): ImageData {
  return drawn((context) => {
    context.fillStyle = token('--raised');
    context.strokeStyle = token('--ink');
    context.lineWidth = 3;
    context.fillRect(6, 6, 24, 24);
    context.fillStyle = token('--ink');
    if (contested) context.fill(new Path2D('M6 6h24L6 30Z'));
    else context.fillRect(11, 11, 14, 14);
    context.strokeRect(6, 6, 24, 24);
  });
}

function drawn(draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  draw(context);
  return context.getImageData(0, 0, SIDE, SIDE);
}
